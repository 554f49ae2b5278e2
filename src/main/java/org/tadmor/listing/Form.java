package org.tadmor.listing;

import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** A form that a list comes in: pages of JSON, or the whole of it as one of the others. */
enum Form {
    JSON("application/json", "A page."),
    NDJSON("application/x-ndjson", "Everything that matches, one item a line."),
    CSV("text/csv", "Everything that matches, one item a row, with a row of names first."),
    JSON_LD("application/ld+json", "Everything that matches, as linked data; `/vocabulary` has the context."),
    GEO_JSON(
            "application/geo+json",
            "Everything that matches, as features; without geometry where the place is not known.");

    private final MediaType type;
    private final String description;

    Form(String type, String description) {
        this.type = MediaType.parseMediaType(type);
        this.description = description;
    }

    MediaType type() {
        return type;
    }

    String description() {
        return description;
    }

    /** The form among those there are that an {@code Accept} header likes best. */
    static Form of(List<String> accept, List<Form> forms) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("The Accept header cannot be read.");
        }
        if (wanted.isEmpty()) {
            return JSON;
        }
        MimeTypeUtils.sortBySpecificity(wanted);
        wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        for (MediaType want : wanted) {
            for (Form form : forms) {
                if (want.getQualityValue() > 0 && want.includes(form.type)) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                forms.stream().map(Form::type).toList());
    }
}
