package org.tadmor.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 404: there is no such resource. */
public final class NotFound extends RequestProblem {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    public NotFound(String kind, String id) {
        super(HttpStatus.NOT_FOUND, "There is no %s '%s'.".formatted(kind, id), List.of());
        this.kind = kind;
        this.id = id;
    }

    String kind() {
        return kind;
    }

    String id() {
        return id;
    }
}
