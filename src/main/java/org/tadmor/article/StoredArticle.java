package org.tadmor.article;

/**
 * What storing an article came to.
 *
 * @param id the row's id
 * @param publicId the article's id outside
 * @param state how it relates to those already stored
 */
public record StoredArticle(long id, String publicId, State state) {

    /** How an article relates to those already stored. */
    public enum State {
        CREATED,
        /** Same outlet and address as a stored one, with another text. */
        NEW_VERSION,
        DUPLICATE,
        /** Stored, and taken back since. */
        RETRACTED
    }
}
