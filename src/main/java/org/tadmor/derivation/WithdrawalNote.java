package org.tadmor.derivation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Span;

/**
 * A sentence by which an outlet takes back something that it published before, and says what: "An earlier version of
 * this article said that …", "We have withdrawn our report that …". An outlet that tells of another's withdrawal takes
 * nothing back.
 *
 * @param note the sentence, in UTF-16 units of the article's text
 * @param said the words that say what is taken back
 * @param words these words
 * @param published when the article was, or null
 */
record WithdrawalNote(
        String article,
        String outlet,
        Span note,
        Span said,
        String words,
        @Nullable Period published) implements Serializable { // for Spark jobs

    private static final String WRONGLY = "(?:incorrectly|wrongly|mistakenly|erroneously|falsely|inaccurately)";
    private static final String ARTICLE = "(?:article|story|report|piece|item|dispatch|post)";
    private static final String FORMER = "(?:earlier|previous|prior|original|first|initial)";
    private static final String TOLD = "(?:said|stated|reported|claimed|asserted|wrote|suggested)";

    private static final List<Pattern> NOTES = List.of(
            Pattern.compile("(?i)\\b" + FORMER + "\\s+(?:version|edition|headline)s?\\s+of\\s+(?:this|the|our)\\s+"
                    + ARTICLE + "\\b[^.;:!?\\n]{0,60}?\\s(?:" + WRONGLY + "\\s+)?" + TOLD + "\\s+(?:that\\s+)?"),
            Pattern.compile("(?i)\\b(?:an?|our|the)\\s+" + FORMER + "\\s+(?:version|headline|" + ARTICLE
                    + ")\\b[^.;:!?\\n]{0,60}?\\s" + WRONGLY + "\\s+" + TOLD + "\\s+(?:that\\s+)?"),
            Pattern.compile("(?i)\\b(?:has|have|is|are)?\\s*(?:hereby\\s+)?(?:withdrawn|withdraws?|withdrew|withdrawing"
                    + "|retracted|retracts?|retracting)\\s+(?:its|our|the|an|a)\\s+(?:[\\w-]+\\s+){0,3}?" + ARTICLE
                    + "\\b[^.;:!?\\n]{0,60}?\\sthat\\s+"));
    private static final int BY_SUBJECT = 2;
    private static final Pattern SUBJECT = Pattern.compile("(?:^|[.!?:;,\\n“\"(]|\\s)([^.!?:;,\\n“\"(]{1,80})$");
    /** What stands behind the words that were taken back: how it really is. */
    private static final Pattern INSTEAD = Pattern.compile(
            "(?i)\\s*(?:[,;–—]\\s*(?:when|but|whereas|while|which|instead|not|this)\\b|\\b(?:instead of|rather than)\\b)");

    /** The notes of an article. */
    static List<WithdrawalNote> of(Reading reading, @Nullable Period published) {
        List<WithdrawalNote> notes = new ArrayList<>();
        String text = reading.text();
        for (int i = 0; i < NOTES.size(); i++) {
            Matcher matcher = NOTES.get(i).matcher(text);
            while (matcher.find()) {
                Span sentence = Texts.sentence(text, new Span(matcher.start(), matcher.end()));
                Span said = said(text, matcher.end(), sentence.end());
                if (said != null && (i < BY_SUBJECT || own(text, sentence, matcher.start(), reading.facts()))) {
                    notes.add(new WithdrawalNote(
                            reading.facts().id(),
                            reading.facts().outlet(),
                            stripped(text, sentence),
                            said,
                            said.in(text),
                            published));
                }
            }
        }
        return notes;
    }

    private static @Nullable Span said(String text, int begin, int sentence) {
        int end = sentence;
        Matcher instead = INSTEAD.matcher(text).region(Math.min(begin, end), end);
        if (instead.find()) {
            end = instead.start();
        }
        while (end > begin && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return begin < end ? new Span(begin, end) : null;
    }

    private static Span stripped(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    /** Whether it is the outlet itself that withdraws: "we", or its own name. */
    private static boolean own(String text, Span sentence, int verb, ArticleFacts facts) {
        Matcher subject = SUBJECT.matcher(text.substring(Math.min(sentence.begin(), verb), verb));
        if (!subject.find()) {
            return false;
        }
        String who = subject.group(1).strip().toLowerCase(Locale.ROOT);
        return who.equals("we") || name(who).equals(name(facts.outletName().toLowerCase(Locale.ROOT)));
    }

    private static String name(String words) {
        List<String> name = new ArrayList<>(Texts.words(words));
        name.remove("the");
        return String.join(" ", name);
    }

    String id() {
        return article + "#" + said.begin() + "-" + said.end();
    }
}
