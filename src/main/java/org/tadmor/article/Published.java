package org.tadmor.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.Term;

/**
 * When an article was published.
 *
 * @param begin first moment, local to the zone
 * @param end first moment after it
 * @param zone the offset its clock times are in, or null where not known
 * @param basis where the date comes from
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Published(
        LocalDateTime begin,
        LocalDateTime end,
        Precision precision,
        @Nullable String zone,
        Basis basis) {

    /** Where a date of publication comes from. */
    public enum Basis implements Term {
        /** The caller gave it. */
        SUPPLIED,
        /** It stands in the text. */
        TEXT
    }

    public static Published of(Period period, Basis basis) {
        ZoneOffset zone = period.zone();
        return new Published(
                period.begin(), period.end(), period.precision(), zone == null ? null : zone.getId(), basis);
    }

    /** Reads the columns of {@code article}; null where no date is known. */
    public static @Nullable Published of(ResultSet row) throws SQLException {
        LocalDateTime begin = row.getObject("published_begin", LocalDateTime.class);
        return begin == null
                ? null
                : new Published(
                        begin,
                        row.getObject("published_end", LocalDateTime.class),
                        Term.of(Precision.class, row.getString("published_precision")),
                        row.getString("published_zone"),
                        Term.of(Basis.class, row.getString("published_basis")));
    }

    public Period period() {
        return new Period(begin, end, precision, zone == null ? null : ZoneOffset.of(zone));
    }
}
