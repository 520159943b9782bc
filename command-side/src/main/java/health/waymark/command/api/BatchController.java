package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.Correlation;
import health.waymark.http.HttpSettings;
import health.waymark.http.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many commands in one request, one JSON object a line; answers come back as they are ready, in the same order. */
@RestController
class BatchController {
    static final String NDJSON = "application/x-ndjson";

    private final StrictJson json;
    private final CommandReader reader;
    private final BatchLanes lanes;
    private final RefusedCommands refused;
    private final long lineLimit;

    BatchController(
            StrictJson json, CommandReader reader, BatchLanes lanes, RefusedCommands refused, HttpSettings settings) {
        this.json = json;
        this.reader = reader;
        this.lanes = lanes;
        this.refused = refused;
        this.lineLimit = settings.bodyLimit().toBytes();
    }

    /** Lines of JSON are taken by those too who accept JSON, as many do by default; others are refused unread. */
    @PostMapping(
            path = "/api/commands",
            consumes = NDJSON,
            produces = {NDJSON, MediaType.APPLICATION_JSON_VALUE})
    void send(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        actor.require(Right.SEND_BATCHES);
        Preconditions.areOfEachLine(request);
        try (BatchLanes.Batch batch = lanes.batch()) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(NDJSON);
            BatchRun run = new BatchRun(actor, json, reader, batch, refused, Correlation.current());
            run.serve(new LineReader(request.getInputStream(), lineLimit), response.getOutputStream());
        }
    }
}
