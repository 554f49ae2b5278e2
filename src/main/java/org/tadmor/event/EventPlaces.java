package org.tadmor.event;

import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.tadmor.listing.Condition;
import org.tadmor.listing.Filter;
import org.tadmor.web.RequestProblem;

/** Ways to ask for events by where they happened. */
final class EventPlaces {

    private static final double EARTH = 6371.0; // kilometres
    private static final double FARTHEST = 20_100; // half way round
    private static final double DEGREE = 111.0; // kilometres of latitude, a little less than there are

    private static final String EXACT = " and precision in ('city', 'region')";

    private EventPlaces() {}

    static Filter named() {
        return Filter.looked(
                "place",
                "Where it happened: a place by id or any of its names.",
                "Palmyra",
                "select public_id from place where public_id = any (?)"
                        + " or names && array(select lower(given) from unnest(?::text[]) given)",
                EventPlaces::among);
    }

    static Filter country() {
        return Filter.texts(
                "country",
                "Where it happened: ISO 3166-1 alpha-2 code of the country.",
                "SY",
                "place_id in (select public_id from place where country = any (?))");
    }

    static Filter near() {
        Filter.Parameter parameter = new Filter.Parameter(
                "near",
                "Within so many kilometres of a point: latitude, longitude, kilometres. Events whose place is known no"
                        + " better than by country are left out.",
                "34.55,38.27,50",
                new StringSchema(),
                false);
        return Filter.of(parameter, (arguments, jdbc) -> {
            String value = arguments.one("near");
            if (value == null) {
                return null;
            }
            double[] numbers = numbers(value, 3);
            if (numbers.length == 0
                    || Math.abs(numbers[0]) > 90
                    || Math.abs(numbers[1]) > 180
                    || numbers[2] <= 0
                    || numbers[2] > FARTHEST) {
                throw RequestProblem.parameter(
                        "near",
                        "is latitude,longitude,kilometres such as 34.55,38.27,50, in degrees from -90 to 90 and -180 to"
                                + " 180 and kilometres up to " + (int) FARTHEST);
            }
            double degrees = numbers[2] / DEGREE;
            return among(jdbc.queryForList(
                    "select public_id from place where latitude between ? and ?" + EXACT + " and 2 * " + EARTH
                            + " * asin(least(1, sqrt(sin(radians(latitude - ?) / 2) ^ 2"
                            + " + cos(radians(latitude)) * cos(radians(?)) * sin(radians(longitude - ?) / 2) ^ 2))) <= ?",
                    String.class,
                    numbers[0] - degrees,
                    numbers[0] + degrees,
                    numbers[0],
                    numbers[0],
                    numbers[1],
                    numbers[2]));
        });
    }

    static Filter inBox() {
        Filter.Parameter parameter = new Filter.Parameter(
                "bbox",
                "Within a box: west, south, east, north; across the date line where west is greater than east. Events"
                        + " whose place is known no better than by country are left out.",
                "35.5,32.3,42.4,37.4",
                new StringSchema(),
                false);
        return Filter.of(parameter, (arguments, jdbc) -> {
            String value = arguments.one("bbox");
            if (value == null) {
                return null;
            }
            double[] box = numbers(value, 4);
            if (box.length == 0
                    || Math.abs(box[0]) > 180
                    || Math.abs(box[2]) > 180
                    || Math.abs(box[1]) > 90
                    || Math.abs(box[3]) > 90
                    || box[1] > box[3]) {
                throw RequestProblem.parameter(
                        "bbox", "is west,south,east,north such as 35.5,32.3,42.4,37.4, in degrees, south below north");
            }
            String across = box[0] <= box[2] ? "longitude between ? and ?" : "(longitude >= ? or longitude <= ?)";
            return among(jdbc.queryForList(
                    "select public_id from place where latitude between ? and ? and " + across + EXACT,
                    String.class,
                    box[1],
                    box[3],
                    box[0],
                    box[2]));
        });
    }

    private static Condition among(List<String> places) {
        return places.isEmpty()
                ? Condition.NEVER
                : Condition.of("place_id = any (?)", (Object) places.toArray(String[]::new));
    }

    /** So many numbers with commas between them; none, where there are not. */
    private static double[] numbers(String value, int count) {
        String[] parts = value.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].strip().matches("[+-]?[0-9]{1,5}(\\.[0-9]{1,20})?")) {
                return new double[0];
            }
            numbers[i] = Double.parseDouble(parts[i].strip());
        }
        return parts.length == count ? numbers : new double[0];
    }
}
