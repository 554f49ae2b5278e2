package org.tadmor.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.corroboration.Occasion;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.VoiceItem;
import org.tadmor.vocabulary.Basis;
import org.tadmor.vocabulary.Voice;

/**
 * Where the claims of one proposition entered the public record.
 *
 * <p>An origin is a distinct informant on a distinct occasion. Occasions differ only where the texts state different
 * days. A body and the one who speaks for it are one informant. Claims that name nobody but the speaker rest on the
 * origin of those that name an informant, unless the words were said to the outlet itself; claims whose informant has
 * no name rest on one that has, or else are one origin together. So one more outlet that repeats adds nothing.
 */
final class Origins {

    private static final Pattern OWNED =
            Pattern.compile("\\p{Lu}\\p{L}+['’]s?\\s|\\b(?:of|for)\\s+(?:the\\s+)?\\p{Lu}");

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, String> originOf = new TreeMap<>();
    private final List<Row.Origin> origins = new ArrayList<>();

    /**
     * @param claims the counted claims of one proposition
     * @param apart pairs of claims that a person said are independent of each other
     */
    Origins(String proposition, Collection<ClaimItem> claims, Set<String> apart) {
        List<ClaimItem> attributed = claims.stream()
                .filter(claim -> claim.voice() != Voice.OUTLET)
                .sorted(Comparator.comparing(ClaimItem::id))
                .toList();
        for (ClaimItem claim : attributed) {
            if (names(claim)) {
                place(claim, apart.contains(claim.id()));
            }
        }
        groups.sort(Comparator.comparing(Group::key)); // not by their claims, whose ids depend on the outlets
        mergeBodies();
        splitOccasions();
        List<ClaimItem> rest =
                attributed.stream().filter(claim -> !names(claim)).toList();
        if (groups.isEmpty() && !rest.isEmpty()) {
            groups.add(new Group(unnamedKey(rest), new ArrayList<>(rest)));
        } else if (!rest.isEmpty()) {
            nearest().claims().addAll(rest);
        }
        absorbSpeakers();
        for (Group group : groups) {
            finish(proposition, group);
        }
        origins.sort(Comparator.comparing(Row.Origin::id));
    }

    /** Claims of one informant on one occasion; the key names both. */
    private record Group(String key, List<ClaimItem> claims) {}

    private static boolean names(ClaimItem claim) {
        VoiceItem informant = claim.informant();
        return informant != null
                && informant.referent() != null
                && (!informant.unnamed() || properName(informant).length() > 0);
    }

    /** A body that is told by whose it is ("the mayor's office" is not, "Mayor Ash's office" is), in one form for all. */
    private static String properName(VoiceItem informant) {
        String name = informant.name();
        if (name == null
                || informant.voice() != Voice.COLLECTIVE
                || !informant.unnamed()
                || !OWNED.matcher(name).find()) {
            return "";
        }
        return "~"
                + Texts.words(name).stream()
                        .filter(word -> word.length() > 1 && !word.equals("the") && !word.equals("of"))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static boolean ownWords(ClaimItem claim) {
        String informant = claim.actor(claim.informant());
        return informant != null && claim.speakerActors().contains(informant);
    }

    private void place(ClaimItem claim, boolean alone) {
        VoiceItem voice = Objects.requireNonNull(claim.informant());
        String owned = properName(voice);
        String informant = owned.isEmpty() ? Objects.requireNonNull(claim.actor(voice)) : owned;
        String key = alone ? informant + "!" + claim.article() : informant;
        for (Group group : groups) {
            if (group.key().equals(key)) {
                group.claims().add(claim);
                return;
            }
        }
        groups.add(new Group(key, new ArrayList<>(List.of(claim))));
    }

    /** A body's group goes to the first of those who speak for it. */
    private void mergeBodies() {
        for (Group body : List.copyOf(groups)) {
            groups.stream()
                    .filter(person -> person != body && speaksFor(person, body))
                    .min(Comparator.comparing(Group::key))
                    .ifPresent(person -> {
                        person.claims().addAll(body.claims());
                        groups.remove(body);
                    });
        }
    }

    private static boolean speaksFor(Group person, Group body) {
        VoiceItem informant = person.claims().get(0).informant();
        String own = informant == null ? null : informant.affiliation().body();
        return own != null && Items.registryActor(own).equals(body.key());
    }

    private void splitOccasions() {
        List<Group> split = new ArrayList<>();
        for (Group group : groups) {
            List<Group> parts = new ArrayList<>();
            List<ClaimItem> sorted = new ArrayList<>(group.claims());
            sorted.sort(
                    Comparator.comparingInt((ClaimItem claim) -> claim.session().first())
                            .thenComparing(ClaimItem::id));
            for (ClaimItem claim : sorted) {
                if (claim.session().stated()) {
                    into(parts, group.key(), claim);
                }
            }
            for (ClaimItem claim : sorted) {
                if (!claim.session().stated()) {
                    if (parts.isEmpty()) {
                        parts.add(new Group(group.key(), new ArrayList<>()));
                    }
                    parts.get(0).claims().add(claim);
                }
            }
            split.addAll(parts);
        }
        groups.clear();
        groups.addAll(split);
    }

    private static void into(List<Group> parts, String key, ClaimItem claim) {
        for (Group part : parts) {
            boolean together =
                    part.claims().stream().noneMatch(other -> claim.session().apart(other.session()));
            if (together) {
                part.claims().add(claim);
                return;
            }
        }
        parts.add(new Group(key, new ArrayList<>(List.of(claim))));
    }

    /** Groups whose informant is only the speaker rest on the one of a real informant, where there is one. */
    private void absorbSpeakers() {
        List<Group> vouched = groups.stream().filter(group -> !repeats(group)).toList();
        List<Group> bare = groups.stream().filter(Origins::repeats).toList();
        Group into = !vouched.isEmpty() ? vouched.get(0) : bare.isEmpty() ? null : bare.get(0);
        for (Group group : bare) {
            if (into != null && group != into && speakerOnly(group, into)) {
                into.claims().addAll(group.claims());
                groups.remove(group);
            }
        }
    }

    /** Two occasions of one speaker stay two. */
    private static boolean speakerOnly(Group group, Group into) {
        return !group.key().equals(into.key());
    }

    private static boolean repeats(Group group) {
        return group.claims().stream().allMatch(claim -> ownWords(claim) && !claim.firstHand())
                && !group.key().contains("!");
    }

    private Group nearest() {
        return groups.stream().filter(group -> !repeats(group)).findFirst().orElse(groups.get(0));
    }

    private static String unnamedKey(List<ClaimItem> claims) {
        String smallest = null;
        for (ClaimItem claim : claims) {
            String informant = claim.actor(claim.informant());
            if (informant != null && (smallest == null || informant.compareTo(smallest) < 0)) {
                smallest = informant;
            }
        }
        return "?" + (smallest == null ? "" : smallest);
    }

    private void finish(String proposition, Group group) {
        List<ClaimItem> claims = group.claims().stream()
                .sorted(Comparator.comparing(ClaimItem::id))
                .toList();
        boolean unnamed = group.key().startsWith("?");
        String informant = informant(group, claims, unnamed);
        String occasion = occasion(claims);
        String who = informant == null ? proposition : informant;
        String mark =
                group.key().contains("!") ? group.key().substring(group.key().indexOf('!')) : "";
        String id = who + mark + (occasion == null ? "" : "/" + occasion);
        VoiceItem voice = voice(claims, informant);
        Set<Basis> basis = EnumSet.noneOf(Basis.class);
        for (ClaimItem claim : claims) {
            originOf.put(claim.id(), id);
            if (!claim.relays().isEmpty()) {
                basis.add(Basis.NAMED_RELAY);
            }
        }
        if (claims.size() > 1) {
            basis.add(Basis.SAME_SESSION);
        }
        origins.add(new Row.Origin(
                id,
                informant,
                voice == null ? Voice.VAGUE : voice.voice(),
                occasion,
                List.copyOf(Workspace.map(claims, ClaimItem::article)),
                List.copyOf(Workspace.map(claims, ClaimItem::id)),
                List.copyOf(basis),
                voice == null ? null : voice.affiliation().body(),
                voice == null ? null : voice.affiliation().state()));
    }

    private static @Nullable String informant(Group group, List<ClaimItem> claims, boolean unnamed) {
        if (unnamed) {
            return group.key().length() == 1 ? null : group.key().substring(1);
        }
        Set<String> informants = new TreeSet<>();
        for (ClaimItem claim : claims) {
            String informant = claim.actor(claim.informant());
            if (informant != null && names(claim) && !ownWords(claim)) {
                informants.add(informant);
            }
        }
        String key = group.key().replaceAll("!.*", "");
        if (key.startsWith("~")) {
            return Objects.requireNonNull(claims.get(0).actor(claims.get(0).informant()));
        }
        return informants.isEmpty() || informants.contains(key)
                ? key
                : informants.iterator().next();
    }

    private static @Nullable VoiceItem voice(List<ClaimItem> claims, @Nullable String informant) {
        VoiceItem found = null;
        for (ClaimItem claim : claims) {
            VoiceItem voice = claim.informant();
            if (voice != null && Objects.equals(claim.actor(voice), informant)) {
                boolean tells = found == null
                        || found.affiliation().body() == null
                                && voice.affiliation().body() != null;
                found = tells ? voice : found;
            }
        }
        return found;
    }

    private static @Nullable String occasion(List<ClaimItem> claims) {
        return claims.stream()
                .map(ClaimItem::session)
                .filter(Occasion::stated)
                .map(session -> LocalDate.ofEpochDay(session.first()).toString())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    List<Row.Origin> origins() {
        return origins;
    }

    /** The id of the origin that a claim rests on, or null for one in the outlet's own voice. */
    @Nullable
    String of(String claim) {
        return originOf.get(claim);
    }
}
