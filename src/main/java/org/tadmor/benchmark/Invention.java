package org.tadmor.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.PublicId;

/**
 * What an invented knowledge base holds, each thing known by its number alone: the same seed gives the same world, in
 * any order. A few outlets, speakers, events and words are met often and most of them rarely, as in news.
 */
final class Invention {

    private static final String[] STARTS = {"v", "t", "m", "s", "k", "l", "d", "br", "n", "r", "p", "g", "st", "f", "h"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u"};
    private static final String[] ENDS = {"n", "r", "l", "s", "m", "k", "th", ""};

    private static final List<String> ACTS = List.of(
            "assert",
            "assert",
            "assert",
            "assert",
            "assert",
            "declare",
            "accuse",
            "pledge",
            "request",
            "deny",
            "expect",
            "propose",
            "praise",
            "threaten");
    private static final List<String> TYPES = List.of(
            "agree", "consult", "support", "aid", "retreat", "accuse", "protest", "sanction", "mobilize", "assault");
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 730;
    private static final int COMMON_WORDS = 5_000;
    private static final int RARE_WORDS = 50_000;

    private final long seed;
    private final int outlets;
    private final int actors;
    private final int events;
    private final int propositions;

    Invention(long seed, int claims) {
        this.seed = seed;
        this.outlets = Math.max(20, Math.min(500, claims / 100));
        this.actors = Math.max(50, claims / 50);
        this.events = Math.max(20, claims / 50);
        this.propositions = Math.max(1, claims * 3 / 10);
    }

    int outlets() {
        return outlets;
    }

    int actors() {
        return actors;
    }

    int events() {
        return events;
    }

    int propositions() {
        return propositions;
    }

    String id(String kind, int number) {
        return PublicId.of("invented " + kind, Long.toString(seed), Integer.toString(number));
    }

    String outletName(int outlet) {
        return "The " + capital(word("outlet", outlet)) + " "
                + List.of("Times", "Post", "Herald", "Daily").get(outlet % 4);
    }

    String actorName(int actor) {
        return capital(word("first name", actor / 7)) + " " + capital(word("last name", actor)) + "ov";
    }

    String placeName(int place) {
        return capital(word("place", place)) + " Bay";
    }

    String eventType(int event) {
        return TYPES.get(random("type", event).nextInt(TYPES.size()));
    }

    LocalDate eventDay(int event) {
        return FIRST_DAY.plusDays(random("event day", event).nextInt(DAYS));
    }

    /** An article's outlet and day, the day null where nobody knows it. */
    Article article(int number) {
        SplittableRandom random = random("article", number);
        int outlet = often(random, outlets, 2);
        boolean dated = random.nextInt(20) > 0;
        return new Article(outlet, dated ? FIRST_DAY.plusDays(random.nextInt(DAYS)) : null, title(random));
    }

    record Article(int outlet, @Nullable LocalDate day, String title) {}

    /** What is said, whose words it is, and the event it reports, -1 for none. */
    Proposition proposition(int number) {
        SplittableRandom random = random("proposition", number);
        int speaker = often(random, actors, 3);
        int event = random.nextInt(10) < 6 ? often(random, events, 3) : -1;
        int addressee = random.nextInt(10) == 0 ? often(random, actors, 3) : -1;
        int topic = random.nextInt(4) == 0 ? often(random, actors, 3) : -1;
        StringBuilder content = new StringBuilder("that");
        int words = 8 + random.nextInt(12);
        for (int i = 0; i < words; i++) {
            content.append(' ').append(randomWord(random));
        }
        return new Proposition(
                speaker,
                event,
                addressee,
                topic,
                ACTS.get(random.nextInt(ACTS.size())),
                content.toString(),
                1 + (random.nextInt(8) == 0 ? random.nextInt(3) : 0));
    }

    /** One thing said; the topic is an actor that its words name, -1 for none. */
    record Proposition(int speaker, int event, int addressee, int topic, String act, String content, int origins) {}

    /** Which proposition a claim says: each is said once, and then some again and again. */
    int propositionOf(int claim) {
        return claim % 10 < 3 ? claim / 10 * 3 + claim % 10 : often(random("claim", claim), propositions, 2);
    }

    SplittableRandom random(String of, int number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + of.hashCode() * 0x632BE59BD9B4E019L + number);
    }

    /** Small numbers often, large ones rarely. */
    static int often(SplittableRandom random, int bound, int skew) {
        return (int) (bound * Math.pow(random.nextDouble(), skew));
    }

    private String title(SplittableRandom random) {
        StringBuilder title = new StringBuilder(capital(randomWord(random)));
        for (int i = 0; i < 5; i++) {
            title.append(' ').append(randomWord(random));
        }
        return title.toString();
    }

    private String randomWord(SplittableRandom random) {
        return random.nextInt(100) == 0
                ? word("rare", random.nextInt(RARE_WORDS))
                : word("common", often(random, COMMON_WORDS, 2));
    }

    /** The word of a rank, from the most common on. */
    String commonWord(int rank) {
        return word("common", rank);
    }

    String rareWord(int rank) {
        return word("rare", rank);
    }

    private String word(String kind, int number) {
        SplittableRandom random = random(kind, number);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(STARTS[random.nextInt(STARTS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
