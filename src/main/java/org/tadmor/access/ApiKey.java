package org.tadmor.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept.
 *
 * @param key the key itself, when it has just been made; it is not kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKey(
        @Schema(example = "k3v9x2m7") String id,
        @Schema(example = "nightly feed") String name,
        List<Scope> scopes,
        Instant made,
        @Nullable Instant revoked,

        @Schema(
                description = "Only in the answer that makes it: keep it, it cannot be shown again.",
                example = "tdm_k3v9x2m7_Zk1…")
        @Nullable
        String key) {

    public ApiKey {
        scopes = List.copyOf(scopes);
    }
}
