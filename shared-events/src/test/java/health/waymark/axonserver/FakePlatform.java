package health.waymark.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.stub.StreamObserver;

/** Where to connect: here. Whatever a client reports is acknowledged. */
final class FakePlatform extends PlatformServiceImplBase {
    @Override
    public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
        answer.onNext(PlatformInfo.newBuilder()
                .setSameConnection(true)
                .setPrimary(NodeInfo.newBuilder().setNodeName("fake"))
                .build());
        answer.onCompleted();
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> out) {
        return new Quiet<>(
                instruction -> {
                    if (!instruction.getInstructionId().isEmpty()) {
                        synchronized (out) {
                            out.onNext(PlatformOutboundInstruction.newBuilder()
                                    .setAck(InstructionAck.newBuilder()
                                            .setInstructionId(instruction.getInstructionId())
                                            .setSuccess(true))
                                    .build());
                        }
                    }
                },
                () -> {},
                out);
    }
}
