package org.tadmor.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tadmor.vocabulary.ArticleKind;

/** Takes in a file: a text, a page, one article in JSON, or many in NDJSON. */
@Component
class FileIngest {

    private final Submissions submissions;
    private final ArticleIngest articles;
    private final BatchIngest batches;

    FileIngest(Submissions submissions, ArticleIngest articles, BatchIngest batches) {
        this.submissions = submissions;
        this.articles = articles;
        this.batches = batches;
    }

    List<IngestOutcome> ingest(MultipartFile file, IngestRequest known) throws IOException {
        String name =
                file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()
                        ? "file"
                        : file.getOriginalFilename();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || lower.endsWith(".json")) {
            return lines(name, file, lower.endsWith(".json"));
        }
        boolean page = lower.endsWith(".html") || lower.endsWith(".htm");
        try {
            Submission submission =
                    submissions.of(known, ArticleKind.REPORT, null, page ? "text/html" : "text/plain", file.getBytes());
            return List.of(articles.ingest(submission).from(name));
        } catch (Rejected e) {
            return List.of(IngestOutcome.rejected(name, e.reason()));
        }
    }

    private List<IngestOutcome> lines(String name, MultipartFile file, boolean single) throws IOException {
        byte[] bytes = file.getBytes();
        byte[] lines = single
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replace("\r", "")
                        .replace('\n', ' ')
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
        List<IngestOutcome> outcomes = new ArrayList<>();
        batches.ingest(
                new ByteArrayInputStream(lines),
                outcome -> outcomes.add(outcome.from(single ? name : name + " " + outcome.source())));
        return outcomes;
    }
}
