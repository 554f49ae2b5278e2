package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.ArticleItem;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.derivation.Items.VoiceItem;
import org.tadmor.vocabulary.Period;

/**
 * Which claims their outlets have withdrawn. A note takes back the claims of its outlet's other articles that say what it
 * names, unless they were published after it, and the claim that it makes itself by saying so. Note and claim say the
 * same where their figures are the same, both or neither deny, and most of what each says is in the other; so it is
 * decided for each pair by itself, whichever came first. Candidates share one of their five longest words.
 */
final class Withdrawals {

    private static final int KEYS = 5;
    private static final int FEWEST = 2;
    private static final double SHARED = 0.75;
    private static final double FEW_SHARED = 0.8;
    private static final int FEW = 4;
    private static final int STEM = 6;
    private static final Set<String> EMPTY = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "of",
            "in",
            "on",
            "at",
            "to",
            "by",
            "for",
            "from",
            "with",
            "as",
            "that",
            "this",
            "these",
            "those",
            "it",
            "its",
            "he",
            "she",
            "his",
            "her",
            "they",
            "their",
            "them",
            "we",
            "our",
            "us",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "will",
            "would",
            "shall",
            "should",
            "can",
            "could",
            "may",
            "might",
            "who",
            "which",
            "what",
            "when",
            "where",
            "said",
            "says",
            "told",
            "stated",
            "reported",
            "according",
            "there",
            "s",
            "t");
    private static final Set<String> DENYING = Set.of("not", "no", "never", "nobody", "none", "nothing", "neither");

    private final Workspace workspace;

    Withdrawals(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Takes up the notes of the articles that come and go, and returns keys of the claims that these may concern. */
    Set<String> apply(Collection<String> removed, Collection<WithdrawalNote> added) {
        Set<String> concerned = new TreeSet<>();
        for (Node node : workspace.having(Layer.WITHDRAWAL, Workspace.map(removed, Rulings::articleKey))) {
            concerned.addAll(keys((WithdrawalNote) node.content()));
            workspace.remove(Layer.WITHDRAWAL, node.id());
        }
        for (WithdrawalNote note : added) {
            Set<String> keys = new TreeSet<>(keys(note));
            concerned.addAll(keys);
            keys.add(Rulings.articleKey(note.article()));
            workspace.put(new Node(Layer.WITHDRAWAL, note.id(), List.copyOf(keys), note.id(), note));
        }
        return concerned;
    }

    private static Set<String> keys(WithdrawalNote note) {
        return keys(note.outlet(), note.words());
    }

    /** The keys under which a claim is looked for. */
    static Set<String> keys(ClaimItem claim) {
        return keys(claim.outlet(), claim.words());
    }

    private static Set<String> keys(String outlet, String words) {
        Set<String> keys = new TreeSet<>();
        stems(words).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(KEYS)
                .forEach(stem -> keys.add("taken|" + outlet + "|" + stem));
        return keys;
    }

    /** These claims, each with the note that withdraws it where there is one: the earliest, ties by its place. */
    List<ClaimItem> mark(Collection<ClaimItem> claims) {
        Set<String> keys = new TreeSet<>();
        claims.forEach(claim -> keys.addAll(keys(claim)));
        List<WithdrawalNote> notes = workspace.having(Layer.WITHDRAWAL, keys).stream()
                .map(node -> (WithdrawalNote) node.content())
                .sorted(Comparator.comparing(Withdrawals::date).thenComparing(WithdrawalNote::id))
                .toList();
        Map<String, @Nullable Period> dates = notes.isEmpty() ? Map.of() : dates(claims);
        List<ClaimItem> marked = new ArrayList<>();
        for (ClaimItem claim : claims) {
            marked.add(claim.withdrawn(notes.stream()
                    .filter(note -> takesBack(note, claim, dates.get(claim.article())))
                    .findFirst()
                    .map(note -> new Row.Withdrawal(note.article(), note.note()))
                    .orElse(null)));
        }
        return marked;
    }

    private static String date(WithdrawalNote note) {
        Period published = note.published();
        return published == null ? "~" : published.begin().toString();
    }

    private Map<String, @Nullable Period> dates(Collection<ClaimItem> claims) {
        Map<String, @Nullable Period> dates = new TreeMap<>();
        for (Node node : workspace.nodes(Layer.ARTICLE, Workspace.map(claims, ClaimItem::article))) {
            dates.put(node.id(), ((ArticleItem) node.content()).published());
        }
        return dates;
    }

    private static boolean takesBack(WithdrawalNote note, ClaimItem claim, @Nullable Period date) {
        if (!note.outlet().equals(claim.outlet())) {
            return false;
        }
        if (note.article().equals(claim.article())) {
            return claim.spans().stream().anyMatch(note.said()::overlaps);
        }
        Period noted = note.published();
        boolean later = date != null && noted != null && !noted.end().isAfter(date.begin());
        return !later && alike(note.words(), claim);
    }

    private static boolean alike(String words, ClaimItem claim) {
        Set<String> noted = stems(words);
        Set<String> said = stems(claim.words());
        if (!numbers(noted).equals(numbers(said)) || denies(words) != denies(claim.words())) {
            return false;
        }
        Set<String> common = new TreeSet<>(noted);
        common.retainAll(said);
        Set<String> others = new TreeSet<>(noted);
        others.removeAll(voices(claim));
        int fewer = Math.min(others.size(), said.size());
        double enough = fewer <= FEW ? FEW_SHARED : SHARED;
        return common.size() >= FEWEST
                && common.size() >= enough * said.size()
                && common.size() >= enough * others.size();
    }

    private static Set<String> voices(ClaimItem claim) {
        Set<String> voices = new TreeSet<>();
        List<VoiceItem> all = new ArrayList<>(claim.speakers());
        if (claim.informant() != null) {
            all.add(claim.informant());
        }
        all.addAll(claim.relays());
        for (VoiceItem voice : all) {
            voices.addAll(stems(voice.name() == null ? "" : voice.name()));
            voice.titles().forEach(title -> voices.addAll(stems(title)));
        }
        voices.removeAll(stems(claim.words()));
        return voices;
    }

    private static boolean denies(String words) {
        List<String> all = Texts.words(words);
        return all.stream().anyMatch(DENYING::contains) || words.contains("n't") || words.contains("n’t");
    }

    private static Set<String> numbers(Set<String> stems) {
        Set<String> numbers = new TreeSet<>(stems);
        numbers.removeIf(stem -> !Character.isDigit(stem.charAt(0)));
        return numbers;
    }

    /** The words that say something, without their endings. */
    private static Set<String> stems(String words) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : Texts.words(words)) {
            if (!EMPTY.contains(word) && !DENYING.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word;
        }
        String stem = word.replaceFirst("(?<=\\w{3})(?:ies|ied|ing|ed|es|s|e|y)$", "");
        return stem.length() > STEM ? stem.substring(0, STEM) : stem;
    }

    /** These mentions of events but for those in claims that were withdrawn. */
    static List<MentionItem> without(Workspace workspace, List<MentionItem> mentions) {
        Set<String> claims = new TreeSet<>();
        mentions.forEach(mention -> claims.add(mention.claim() == null ? "" : mention.claim()));
        Set<String> withdrawn = new TreeSet<>();
        for (Node node : workspace.nodes(Layer.CLAIM, claims)) {
            if (((ClaimItem) node.content()).withdrawn() != null) {
                withdrawn.add(node.id());
            }
        }
        return mentions.stream()
                .filter(mention -> mention.claim() == null || !withdrawn.contains(mention.claim()))
                .toList();
    }

    /** A proposition of which every claim was withdrawn: it stays, and counts for nothing. */
    static Row.@Nullable Proposition retracted(String id, Collection<Node> members) {
        List<ClaimItem> claims = members.stream()
                .filter(node -> node.cluster().equals(id))
                .map(node -> (ClaimItem) node.content())
                .filter(claim -> claim.withdrawn() != null && !claim.carries())
                .sorted(Comparator.comparing(ClaimItem::id))
                .toList();
        if (claims.isEmpty()) {
            return null;
        }
        Set<String> speakers = new TreeSet<>();
        claims.forEach(claim -> speakers.addAll(claim.speakerActors()));
        return Row.Proposition.retracted(
                id,
                claims.get(0).act(),
                List.copyOf(speakers),
                claims.stream()
                        .max(Comparator.comparingInt(
                                        (ClaimItem claim) -> claim.words().length())
                                .thenComparing(ClaimItem::id))
                        .orElseThrow()
                        .words());
    }
}
