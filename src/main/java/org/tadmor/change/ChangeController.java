package org.tadmor.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tadmor.web.RequestProblem;

@RestController
@Tag(name = "changes", description = "What was created, updated, merged, split and retracted, in one order.")
class ChangeController {

    private static final String LATEST = "latest";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String DESCRIPTION = """
            Begin without a cursor for everything there is, or with `cursor=latest` for what comes from now on; go on \
            with `page.next`, now or later. Each change holds the resource as it is now, others named by their ids, so \
            that a client that keeps what the changes say, and drops what is merged or retracted, ends with the same \
            as the service has. Texts of articles never change and are not repeated here: `/articles/{id}` has them.""";

    private final ChangeReader reader;
    private final ChangeStream stream;

    ChangeController(ChangeReader reader, ChangeStream stream) {
        this.reader = reader;
        this.stream = stream;
    }

    @GetMapping(path = "/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listChanges",
            summary = "Follow what changes, page by page or live",
            description = DESCRIPTION)
    ResponseEntity<ChangePage> page(
            @Parameter(
                            description =
                                    "`page.next` of the page before; `latest` for the place after the last change.",
                            example = "latest")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(description = "Only resources of this kind.", example = "event")
                    @RequestParam(required = false)
                    @Nullable
                    List<ResourceKind> kind,
            @Parameter(description = "The most changes on a page, from 1 to 500.", example = "20")
                    @RequestParam(defaultValue = "50")
                    int limit) {
        if (limit < 1 || limit > 500) {
            throw RequestProblem.parameter("limit", "is a number from 1 to 500");
        }
        long place = place("cursor", cursor);
        List<ChangeItem> found = reader.after(place, kind, limit + 1);
        boolean more = found.size() > limit;
        List<ChangeItem> items = more ? found.subList(0, limit) : found;
        String next = items.isEmpty()
                ? Long.toString(place)
                : items.get(items.size() - 1).cursor();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ChangePage(items, new ChangePage.Position(next, limit, more)));
    }

    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "listChanges",
            summary = "Follow what changes, page by page or live",
            description = DESCRIPTION,
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "One event for each change, its id the cursor after it. A client that comes"
                                    + " again with `Last-Event-ID` goes on where it was.",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples =
                                                    @ExampleObject(
                                                            "id:4711\ndata:{\"cursor\":\"4711\",\"change\":\"created\","
                                                                    + "\"kind\":\"event\",\"id\":\"9mhfbakzv4ehmmg5\"}"))))
    ResponseEntity<SseEmitter> live(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable List<ResourceKind> kind,
            @Parameter(description = "The id of the last event that came; outranks `cursor`.", example = "4711")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String lastEventId) {
        long place = lastEventId == null || lastEventId.isEmpty()
                ? place("cursor", cursor)
                : place(LAST_EVENT_ID, lastEventId);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // proxies pass events on at once
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(stream.follow(place, kind));
    }

    private long place(String name, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (cursor.equals(LATEST)) {
            return reader.last();
        }
        if (!cursor.matches("[0-9]{1,18}") || Long.parseLong(cursor) > reader.last()) {
            throw RequestProblem.parameter(name, "is not a cursor of this service; start again without it");
        }
        return Long.parseLong(cursor);
    }
}
