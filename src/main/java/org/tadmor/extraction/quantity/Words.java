package org.tadmor.extraction.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/**
 * A sentence as a row of words for matching numbers and times: tokens, with those cut that join words by a hyphen,
 * dash, slash or colon ("24-hour", "2012-05-09", "10:30pm"), whatever the tokeniser made of them.
 */
public final class Words {

    private final Tree tree;
    private final List<String> forms = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final List<Integer> tokens = new ArrayList<>();

    public Words(Tree tree) {
        this.tree = tree;
        for (int i = 0; i < tree.size(); i++) {
            cut(tree.form(i), tree.token(i).begin(), i);
        }
    }

    private void cut(String form, int begin, int token) {
        int start = 0;
        for (int i = 0; i < form.length(); i++) {
            if (isJoint(form, i)) {
                add(form, start, i, begin, token);
                add(form, i, i + 1, begin, token);
                start = i + 1;
            } else if (i > start && startsHalf(form, i)) {
                add(form, start, i, begin, token);
                start = i;
            }
        }
        add(form, start, form.length(), begin, token);
    }

    private void add(String form, int from, int to, int begin, int token) {
        if (from < to) {
            String word = form.substring(from, to);
            forms.add(word);
            lower.add(word.toLowerCase(Locale.ROOT));
            begins.add(begin + from);
            tokens.add(token);
        }
    }

    private static boolean isJoint(String form, int i) {
        char c = form.charAt(i);
        return c == '-' || c == '–' || c == '—' || c == '/' || c == ':';
    }

    /** Whether "am" or "pm", or a scale such as "bn", starts here, right after a digit. */
    private static boolean startsHalf(String form, int i) {
        if (!Character.isDigit(form.charAt(i - 1))) {
            return false;
        }
        String rest = form.substring(i).toLowerCase(Locale.ROOT);
        return rest.matches("[ap]\\.?m\\.?|bn|mn|tn|m");
    }

    public int size() {
        return forms.size();
    }

    public Tree tree() {
        return tree;
    }

    /** The word as written; empty beyond either end. */
    public String form(int i) {
        return i < 0 || i >= forms.size() ? "" : forms.get(i);
    }

    /** The word in lower case; empty beyond either end. */
    public String lower(int i) {
        return i < 0 || i >= lower.size() ? "" : lower.get(i);
    }

    public boolean is(int i, Set<String> words) {
        return words.contains(lower(i));
    }

    public boolean is(int i, String word) {
        return lower(i).equals(word);
    }

    /** The token that holds this word. */
    public int token(int i) {
        return tokens.get(i);
    }

    /** The part of speech of the token that holds the word; empty beyond either end. */
    public String tag(int i) {
        return i < 0 || i >= forms.size() ? "" : tree.tag(tokens.get(i));
    }

    public boolean isCapitalised(int i) {
        return !form(i).isEmpty() && Character.isUpperCase(form(i).charAt(0));
    }

    public int begin(int i) {
        return begins.get(i);
    }

    public int end(int i) {
        return begins.get(i) + forms.get(i).length();
    }

    /** The span of the words from one up to, not including, another. */
    public Span span(int from, int to) {
        return new Span(begin(from), end(to - 1));
    }
}
