package health.waymark.command.api;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Answers on their way to a sender who may not read yet: in memory up to a limit, then in a file that goes with the
 * batch. Holds answers only, nothing of what was sent.
 */
final class AnswerSpool implements AutoCloseable {
    private final Deque<byte[]> memory = new ArrayDeque<>();
    private final long limit;
    private long held;
    private @Nullable RandomAccessFile file;
    private @Nullable Path place;
    private long readTo;
    private long writtenTo;
    private boolean complete;
    private boolean abandoned;

    AnswerSpool(long bytesInMemory) {
        limit = bytesInMemory;
    }

    synchronized void put(byte[] answer) throws IOException {
        if (abandoned) {
            return;
        }
        if (readTo == writtenTo && held + answer.length <= limit) {
            memory.add(answer);
            held += answer.length;
        } else {
            spill(answer);
        }
        notifyAll();
    }

    private void spill(byte[] answer) throws IOException {
        if (file == null) {
            place = Files.createTempFile("waymark-answers", ".spool");
            file = new RandomAccessFile(place.toFile(), "rw");
        }
        file.seek(writtenTo);
        file.writeInt(answer.length);
        file.write(answer);
        writtenTo = file.getFilePointer();
    }

    /** The next answer, when it is there; null after the last. */
    synchronized byte @Nullable [] take() throws IOException, InterruptedException {
        while (memory.isEmpty() && readTo == writtenTo && !complete) {
            wait();
        }
        byte[] next = memory.poll();
        if (next != null) {
            held -= next.length;
            return next;
        }
        return readTo == writtenTo || file == null ? null : unspilled(file);
    }

    private byte[] unspilled(RandomAccessFile from) throws IOException {
        from.seek(readTo);
        byte[] answer = new byte[from.readInt()];
        from.readFully(answer);
        readTo = from.getFilePointer();
        if (readTo == writtenTo) {
            from.setLength(0);
            readTo = 0;
            writtenTo = 0;
        }
        return answer;
    }

    /** Every answer that came has been taken. */
    synchronized boolean idle() {
        return memory.isEmpty() && readTo == writtenTo;
    }

    /** No more answers come. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** Nobody will read on: commands go on, their answers are not kept. */
    synchronized void abandon() {
        abandoned = true;
        memory.clear();
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null && place != null) {
            file.close();
            Files.deleteIfExists(place);
        }
    }
}
