package org.tadmor.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.Term;

/**
 * Keys of those who write: {@code tdm_}, an id that is no secret, and 256 random bits. Of these only the SHA-256 is
 * kept: nobody guesses them, so that a slow hash would protect nothing and cost every request.
 */
@Component
public class ApiKeys {

    private static final Pattern FORM = Pattern.compile("tdm_([0-9a-z]{8})_([0-9A-Za-z_-]{43})");
    private static final String ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID_LENGTH = 8;
    private static final int SECRET_BYTES = 32;

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    public ApiKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a key; it is shown in the answer and never again. */
    public ApiKey make(String name, Collection<Scope> scopes) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return store(id.toString(), secret(), name, scopes);
    }

    /** Stores a key that was made elsewhere. */
    ApiKey store(String key, String name, Collection<Scope> scopes) {
        Matcher form = FORM.matcher(key);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a key is tdm_, 8 letters and digits, _ and 43 characters of base64url: 256 random bits");
        }
        return store(form.group(1), form.group(2), name, scopes);
    }

    private ApiKey store(String id, String secret, String name, Collection<Scope> scopes) {
        jdbc.update(
                "insert into api_key (id, name, scopes, hash, made_at) values (?, ?, ?, ?, now())",
                id,
                name,
                new TreeSet<>(scopes).stream().map(Term::token).toArray(String[]::new),
                hash(secret));
        return shown(id, secret);
    }

    private ApiKey shown(String id, String secret) {
        ApiKey key = find(id).orElseThrow();
        return new ApiKey(key.id(), key.name(), key.scopes(), key.made(), null, "tdm_" + id + "_" + secret);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Gives a key a new secret; the old one is of no use any more. Empty where there is none, or it is revoked. */
    public Optional<ApiKey> rotate(String id) {
        String secret = secret();
        return jdbc.update("update api_key set hash = ? where id = ? and revoked_at is null", hash(secret), id) > 0
                ? Optional.of(shown(id, secret))
                : Optional.empty();
    }

    /** Revokes a key for good; false where there is none, or it was revoked before. */
    public boolean revoke(String id) {
        return jdbc.update("update api_key set revoked_at = now() where id = ? and revoked_at is null", id) > 0;
    }

    /** All keys, oldest first, without their secrets. */
    public List<ApiKey> all() {
        return jdbc.query("select * from api_key order by made_at, id", (row, number) -> key(row));
    }

    Optional<ApiKey> find(String id) {
        return jdbc.query("select * from api_key where id = ?", (row, number) -> key(row), id).stream()
                .findFirst();
    }

    /** The key that somebody shows, if it is one. */
    Optional<ApiKey> known(String key) {
        Matcher form = FORM.matcher(key);
        if (!form.matches()) {
            return Optional.empty();
        }
        byte[] hash = hash(form.group(2));
        return jdbc
                .query(
                        "select * from api_key where id = ? and revoked_at is null",
                        (row, number) -> MessageDigest.isEqual(hash, row.getBytes("hash"))
                                ? Optional.of(key(row))
                                : Optional.<ApiKey>empty(),
                        form.group(1))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(scope -> Term.of(Scope.class, scope))
                        .toList(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant(),
                null);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
