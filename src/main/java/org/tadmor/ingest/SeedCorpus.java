package org.tadmor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Fault;
import org.tadmor.web.RequestProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The articles of a folder with a manifest: the reports themselves where they are at hand, else digests of them. */
@Component
class SeedCorpus {

    private final Resource folder;
    private final Submissions submissions;
    private final ArticleIngest articles;
    private final JsonMapper json;

    SeedCorpus(
            SeedSettings settings,
            ResourceLoader resources,
            Submissions submissions,
            ArticleIngest articles,
            JsonMapper json) {
        this.folder = resources.getResource(location(settings.location()));
        this.submissions = submissions;
        this.articles = articles;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static String location(String given) {
        String place = given.matches("[a-z]{2,}:.*") ? given : "file:" + given;
        return place.endsWith("/") ? place : place + "/";
    }

    /** Takes in every article that the manifest names. */
    List<IngestOutcome> load() {
        List<IngestOutcome> outcomes = new ArrayList<>();
        for (Entry entry : manifest()) {
            outcomes.add(load(entry).from(entry.file()));
        }
        return outcomes;
    }

    private IngestOutcome load(Entry entry) {
        IngestRequest known = new IngestRequest(
                entry.outlet(),
                entry.domain(),
                entry.headline(),
                entry.url(),
                entry.published(),
                null,
                null,
                null,
                null);
        ArticleKind kind = entry.kind() == null ? ArticleKind.REPORT : Term.of(ArticleKind.class, entry.kind());
        try {
            return articles.ingest(submissions.of(known, kind, entry.digests(), "text/plain", bytes(entry.file())));
        } catch (Rejected e) {
            return IngestOutcome.rejected(entry.file(), e.reason());
        }
    }

    private List<Entry> manifest() {
        try {
            return List.of(json.readValue(bytes("manifest.json"), Entry[].class));
        } catch (Rejected | JacksonException e) {
            throw RequestProblem.unprocessable(List.of(new Fault(
                    "tadmor.seeds.location", folder.getDescription() + " holds no manifest.json that can be read")));
        }
    }

    private byte[] bytes(String file) {
        if (file.contains("..") || file.startsWith("/")) {
            throw new Rejected("", file + " is outside the folder");
        }
        try (InputStream in = folder.createRelative(file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Rejected("", file + " cannot be read");
        }
    }

    /**
     * An article of the manifest.
     *
     * @param digests SHA-256 of the report that it is a digest of
     */
    record Entry(
            String file,
            @Nullable String kind,
            @Nullable String outlet,
            @Nullable String domain,
            @Nullable String published,
            @Nullable String url,
            @Nullable String headline,
            @Nullable String digests) {}
}
