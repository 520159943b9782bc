package health.waymark.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands each command to one of those that said they take it: the same one for the same routing key. */
final class FakeCommands extends CommandServiceImplBase {
    private final Map<String, List<StreamObserver<CommandProviderInbound>>> takers = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<CommandResponse>> underWay = new ConcurrentHashMap<>();

    void hangUp() {
        takers.clear();
        underWay.clear();
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> out) {
        return new Quiet<>(said -> heard(said, out), () -> takers.values().forEach(all -> all.remove(out)), out);
    }

    private void heard(CommandProviderOutbound said, StreamObserver<CommandProviderInbound> from) {
        if (said.hasSubscribe()) {
            takers.computeIfAbsent(said.getSubscribe().getCommand(), name -> new CopyOnWriteArrayList<>())
                    .add(from);
            send(
                    from,
                    CommandProviderInbound.newBuilder()
                            .setAck(InstructionAck.newBuilder()
                                    .setInstructionId(said.getInstructionId())
                                    .setSuccess(true))
                            .build());
        } else if (said.hasCommandResponse()) {
            StreamObserver<CommandResponse> asker =
                    underWay.remove(said.getCommandResponse().getRequestIdentifier());
            if (asker != null) {
                asker.onNext(said.getCommandResponse());
                asker.onCompleted();
            }
        }
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
        List<StreamObserver<CommandProviderInbound>> able = takers.getOrDefault(command.getName(), List.of());
        if (able.isEmpty()) {
            answer.onNext(CommandResponse.newBuilder()
                    .setErrorCode("AXONIQ-4000")
                    .setRequestIdentifier(command.getMessageIdentifier())
                    .build());
            answer.onCompleted();
            return;
        }
        underWay.put(command.getMessageIdentifier(), answer);
        int one = Math.floorMod(routingKey(command).hashCode(), able.size());
        send(
                able.get(one),
                CommandProviderInbound.newBuilder().setCommand(command).build());
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(each -> each.getKey() == ProcessingKey.ROUTING_KEY)
                .map(each -> each.getValue().getTextValue())
                .findFirst()
                .orElse("");
    }

    private static void send(StreamObserver<CommandProviderInbound> to, CommandProviderInbound message) {
        synchronized (to) {
            to.onNext(message);
        }
    }
}
