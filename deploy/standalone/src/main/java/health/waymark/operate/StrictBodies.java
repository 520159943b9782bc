package health.waymark.operate;

import health.waymark.http.StrictJson;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/** Reads what is sent to Operate's addresses as strictly as a command: nothing unknown, nothing missing. */
final class StrictBodies extends AbstractHttpMessageConverter<Object> {
    private final StrictJson json;

    StrictBodies(StrictJson json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getPackageName().startsWith(StrictBodies.class.getPackageName());
    }

    @Override
    public boolean canWrite(
            Class<?> type, org.springframework.http.@org.jspecify.annotations.Nullable MediaType media) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return json.read(message.getBody().readAllBytes(), type);
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Answers are written as all others.");
    }
}
