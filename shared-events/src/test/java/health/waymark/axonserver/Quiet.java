package health.waymark.axonserver;

import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;

/** Takes what comes; when the client ends, so does the answer. */
record Quiet<T>(Consumer<T> each, Runnable gone, StreamObserver<?> answer) implements StreamObserver<T> {
    @Override
    public void onNext(T value) {
        each.accept(value);
    }

    @Override
    public void onError(Throwable broken) {
        gone.run();
    }

    @Override
    public void onCompleted() {
        gone.run();
        synchronized (answer) {
            answer.onCompleted();
        }
    }
}
