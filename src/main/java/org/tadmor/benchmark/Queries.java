package org.tadmor.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The requests that the service is measured by, on a knowledge base that {@link Generator} made. */
public final class Queries {

    private final Invention world;

    public Queries(int claims, long seed) {
        this.world = new Invention(seed, claims);
    }

    /** A request by a name that tables show. */
    public record Query(String name, String path) {}

    /** All of them; a deep page is one of the list's own, so it comes on top. */
    public List<Query> all() {
        Invention.Proposition often = world.proposition(0);
        String frequent = encoded(world.actorName(0));
        String rare = encoded(world.actorName(world.actors() - 1));
        String event = world.id("event", 50);
        return List.of(
                new Query("claims, newest", "/claims"),
                new Query("claims of a large outlet", "/claims?outlet=" + encoded(world.outletName(0))),
                new Query("claims of a frequent speaker", "/claims?speaker=" + frequent),
                new Query("claims of a rare speaker", "/claims?speaker=" + rare),
                new Query("claims via an actor that pledge", "/claims?via=" + frequent + "&act=pledge"),
                new Query("claims that assert, by confidence", "/claims?act=assert&sort=confidence:desc"),
                new Query("claims about an event, with counts", "/claims?event=" + event + "&facets=outlet,act"),
                new Query("claims of one week", "/claims?publishedFrom=2015-06-01&publishedTo=2015-06-07"),
                new Query("claims with a common word", "/claims?q=" + world.commonWord(3)),
                new Query("claims with a rare word", "/claims?q=" + world.rareWord(5)),
                new Query(
                        "claims with a word of an outlet, newest",
                        "/claims?q=" + world.commonWord(40) + "&outlet=outlet1.example&sort=published"),
                new Query("a sample of accusations", "/claims?act=accuse&sample=50&seed=7"),
                new Query("events near a point", "/events?type=assault&near=34,40,200&sort=time"),
                new Query(
                        "propositions of a frequent speaker with several origins",
                        "/propositions?speaker=" + frequent + "&standing=multi_origin"),
                new Query(
                        "articles with two words",
                        "/articles?q=" + world.commonWord(10) + "%20" + world.commonWord(20)),
                new Query("one claim", "/claims/" + world.id("claim", 1)),
                new Query("one event", "/events/" + event),
                new Query("one proposition", "/propositions/" + world.id("proposition", 0)),
                new Query("one actor", "/actors/" + world.id("actor", often.speaker())));
    }

    /** The list whose pages are followed for the deep one. */
    public String deep() {
        return "/claims?voice=named&limit=500";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
