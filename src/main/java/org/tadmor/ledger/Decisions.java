package org.tadmor.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.change.Changes;
import org.tadmor.change.ResourceKind;
import org.tadmor.derivation.Decision;
import org.tadmor.derivation.Judgement;
import org.tadmor.ledger.Anchors.Found;
import org.tadmor.registry.Place;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.web.Etags;
import org.tadmor.web.Fault;
import org.tadmor.web.NotFound;
import org.tadmor.web.RequestProblem;

/** Makes and withdraws people's decisions; what follows from them is derived in the same transaction. */
@Component
class Decisions {

    private static final int LONGEST = 2_000;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Anchors anchors;
    private final Changes changes;
    private final DecisionSearch search;
    private final Etags etags;
    private final PlaceDecisions places;

    Decisions(
            JdbcTemplate jdbc,
            Ledger ledger,
            Anchors anchors,
            Changes changes,
            DecisionSearch search,
            Etags etags,
            PlaceDecisions places) {
        this.places = places;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.anchors = anchors;
        this.changes = changes;
        this.search = search;
        this.etags = etags;
    }

    @Transactional
    DecisionDetail make(DecisionRequest request) {
        DecisionKind kind = check(request);
        boolean yes = yes(kind, request);
        String reason = reason(request);
        ledger.lock();
        return kind == DecisionKind.PLACE
                ? onPlace(request, yes, reason)
                : onPair(request, kind.judgement(yes), reason);
    }

    private DecisionDetail onPair(DecisionRequest request, Judgement judgement, String reason) {
        Pair pair = pair(request, judgement);
        long position = position();
        String id = insert(
                request,
                DecisionJudgement.of(judgement),
                pair.left().evidence(),
                pair.right().evidence(),
                null,
                reason,
                position);
        ledger.decide(
                new Decision(id, judgement, pair.left().anchor(), pair.right().anchor(), position, reason));
        return search.one(id).orElseThrow();
    }

    private DecisionDetail onPlace(DecisionRequest request, boolean yes, String reason) {
        Reference left = Objects.requireNonNull(request.left());
        Reference right = request.right();
        Place place = places.place(right == null || right.id() == null ? "" : right.id())
                .orElseThrow(() -> RequestProblem.unprocessable(List.of(new Fault(
                        "#/right",
                        "is a place of the gazetteer: geonames: and its number, region: or country: and its code, or"
                                + " the id of a place that an event has"))));
        Found words = anchors.place(left)
                .orElseThrow(() -> RequestProblem.unprocessable(List.of(new Fault(
                        "#/left",
                        "names no place: by article, begin and end of its name or of an event's words, or by the id of"
                                + " an event whose place one article alone names"))));
        String id = insert(
                request,
                yes ? DecisionJudgement.SAME_PLACE : DecisionJudgement.NOT_SAME_PLACE,
                words.evidence(),
                null,
                place.key(),
                reason,
                position());
        ledger.reread(words.anchor().article());
        DecisionDetail made = search.one(id).orElseThrow();
        if (made.state() == DecisionState.ANCHOR_GONE) {
            throw RequestProblem.unprocessable(
                    List.of(new Fault("#/left", "is words that name no place, nor an event with one")));
        }
        return made;
    }

    private long position() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('decision_seq')", Long.class));
    }

    private String insert(
            DecisionRequest request,
            DecisionJudgement judgement,
            long left,
            @Nullable Long right,
            @Nullable String place,
            String reason,
            long position) {
        String id = PublicId.of("decision", String.valueOf(position));
        jdbc.update("""
                insert into decision (public_id, judgement, left_evidence_id, right_evidence_id, place, reason, who,
                    position, made_at, anchored)
                values (?, ?, ?, ?, ?, ?, ?, ?, now(), true)
                """, id, judgement.token(), left, right, place, reason, blankToNull(request.who()), position);
        return id;
    }

    /** Withdraws a decision that is still there; what followed from it goes with it. */
    @Transactional
    void withdraw(String id, @Nullable String ifMatch) {
        ledger.lock();
        DecisionDetail decision = one(id);
        etags.require(ifMatch, decision);
        jdbc.update("update decision set withdrawn_at = now(), overridden_by = null where public_id = ?", id);
        if (decision.kind() == DecisionKind.PLACE) {
            ledger.reread(decision.left().article());
        } else {
            ledger.withdraw(id);
        }
        changes.retract(ResourceKind.DECISION, id);
    }

    /** A decision that was not withdrawn. */
    @Transactional(readOnly = true)
    DecisionDetail one(String id) {
        return search.one(id)
                .filter(decision -> decision.state() != DecisionState.WITHDRAWN)
                .orElseThrow(() -> new NotFound("decision", id));
    }

    private static DecisionKind check(DecisionRequest request) {
        DecisionKind kind = kind(request.kind());
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(new Fault("#/kind", "is one of actor, event, proposition, echo, comparison and place"));
        }
        if (request.left() == null) {
            faults.add(new Fault("#/left", "is missing: an id, or article, begin and end of the words"));
        }
        if (request.judgement() == null) {
            faults.add(new Fault("#/judgement", "is missing"));
        }
        if (kind == null || !faults.isEmpty()) {
            throw RequestProblem.unprocessable(faults);
        }
        return kind;
    }

    private static boolean yes(DecisionKind kind, DecisionRequest request) {
        String word = switch (kind) {
            case ACTOR, EVENT, PROPOSITION, PLACE -> "same";
            case ECHO -> "echo";
            case COMPARISON -> "comparable";
        };
        if (!word.equals(request.judgement()) && !("not_" + word).equals(request.judgement())) {
            throw RequestProblem.unprocessable(
                    List.of(new Fault("#/judgement", "is %s or not_%s for this kind".formatted(word, word))));
        }
        return word.equals(request.judgement());
    }

    private static @Nullable DecisionKind kind(@Nullable String token) {
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind.token().equals(token))
                .findFirst()
                .orElse(null);
    }

    private static String reason(DecisionRequest request) {
        String reason = blankToNull(request.reason());
        if (reason == null) {
            throw RequestProblem.unprocessable(
                    List.of(new Fault("#/reason", "is missing: who reads the decision wants to know why")));
        }
        if (reason.length() > LONGEST) {
            throw RequestProblem.unprocessable(
                    List.of(new Fault("#/reason", "is longer than " + LONGEST + " characters")));
        }
        return reason;
    }

    private Pair pair(DecisionRequest request, Judgement judgement) {
        Reference left = request.left();
        Reference right = request.right();
        String disagreement = left == null ? null : left.id();
        if (right == null && DecisionKind.of(judgement) == DecisionKind.COMPARISON && disagreement != null) {
            return different(
                    found("#/left", anchors.side(disagreement, "a", judgement)),
                    found("#/left", anchors.side(disagreement, "b", judgement)));
        }
        if (left == null || right == null) {
            throw RequestProblem.unprocessable(List.of(new Fault("#/right", "is missing")));
        }
        return different(
                found("#/left", anchors.find(left, judgement)), found("#/right", anchors.find(right, judgement)));
    }

    private static Found found(String pointer, Optional<Found> found) {
        return found.orElseThrow(() -> RequestProblem.unprocessable(List.of(new Fault(
                pointer, "names nothing that such a decision can be about: neither by its id nor by its words"))));
    }

    private static Pair different(Found left, Found right) {
        if (left.item().equals(right.item())) {
            throw RequestProblem.unprocessable(List.of(
                    new Fault("#/right", "is the same place as left; name two claims, or the words in two places")));
        }
        return new Pair(left, right);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private record Pair(Found left, Found right) {}
}
