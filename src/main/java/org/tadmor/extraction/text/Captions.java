package org.tadmor.extraction.text;

import java.util.regex.Pattern;

/** Words under a picture, known by the credit of the photographer or by what they say of the picture. */
final class Captions {

    private static final int MOST_WORDS = 70;
    private static final Pattern CREDITED = Pattern.compile(
            "(?i).*(?:\\((?:file|photos?|images?|pictures?|courtesy|screenshot|illustration|credit|[^()]{0,40}\\bgetty|[^()]{0,40}/(?:ap|afp|reuters|epa|getty|tass|sputnik|shutterstock)"
                    + "|(?:ap|afp|reuters|epa|upi)(?: photo)?/|ap photo|afp photo|reuters photo|via)\\b[^()]{0,60}\\)"
                    + "|(?:[-–—/|©]|\\bvia|\\bby|:) ?(?:getty|getty images|shutterstock|ap photo|afp photo|epa|istock|wikimedia commons))\\.?");
    private static final Pattern CREDIT_INSIDE = Pattern.compile(
            ".*(?:REUTERS/\\p{Lu}|AP Photo/|AFP PHOTO|AFP/Getty|Getty Images|/AP\\)|Photograph:|Photo:|PHOTO:|Photo by|Photo credit|Image credit|Image:|Credit:).*|\\p{Lu}[\\p{L}.'’ -]{2,40} / (?:"
                    + Agencies.WORDS + ")\\.?");
    private static final Pattern OF_A_PICTURE = Pattern.compile(
            ".*\\b(?:(?:is|are) (?:pictured|seen in this|seen in a file|shown in this)|in (?:this|a|an) (?:[\\w.,]+ ){0,5}(?:photo|photograph|picture|image|frame grab|video grab)\\b|file (?:photo|picture|image)|handout (?:photo|image|picture)).*");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:photo|image|pictured|caption|file|in this photo|above|picture)s? ?:.*|(?:enlarge this image|image copyright|image caption|hide caption|toggle caption|file (?:photo|picture)).*");

    private Captions() {}

    static boolean is(Line line) {
        if (line.isLong() || line.words() > MOST_WORDS || line.words() < 2) {
            return false;
        }
        return CREDITED.matcher(line.text()).matches()
                || CREDIT_INSIDE.matcher(line.text()).matches()
                || LABELLED.matcher(line.lower()).matches();
    }

    /** Whether the words speak of a picture; above the article that makes them a caption. */
    static boolean speaksOfPicture(Line line) {
        return !line.isLong()
                && line.words() <= MOST_WORDS
                && OF_A_PICTURE.matcher(line.lower()).matches();
    }
}
