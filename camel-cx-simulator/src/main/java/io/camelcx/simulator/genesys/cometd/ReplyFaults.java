// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.ServerSessionImpl;

/** Applies {@link ReplyFault}s to the replies of the CometD server; the first one that matches a reply changes it. */
final class ReplyFaults implements BayeuxServer.Extension {
    private final CopyOnWriteArrayList<Active> faults = new CopyOnWriteArrayList<>();

    private record Active(ReplyFault fault, AtomicInteger left) {

        boolean appliesTo(String channel) {
            return fault.channel().equals(channel) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }

    void add(ReplyFault fault) {
        faults.removeIf(active -> active.left().get() == 0);
        faults.add(new Active(fault, new AtomicInteger(fault.times())));
    }

    void clear() {
        faults.clear();
    }

    @Override
    public boolean sendMeta(ServerSession to, ServerMessage.Mutable reply) {
        for (Active active : faults) {
            if (active.appliesTo(reply.getChannel())) {
                apply(active.fault(), reply);
                if (active.fault().forgetting()) {
                    Optional.ofNullable(to).ifPresent(ReplyFaults::forget);
                }
                return true;
            }
        }
        return true;
    }

    private static void apply(ReplyFault fault, ServerMessage.Mutable reply) {
        fault.error().ifPresent(error -> {
            reply.setSuccessful(false);
            reply.put(Message.ERROR_FIELD, error);
        });
        if (!fault.ext().isEmpty()) {
            reply.put(Message.EXT_FIELD, fault.ext());
        }
        for (Map.Entry<String, Object> field : fault.advice().entrySet()) {
            reply.getAdvice(true).put(field.getKey(), field.getValue());
        }
        fault.omitted().forEach(reply::remove);
    }

    private static void forget(ServerSession session) {
        ((ServerSessionImpl) session).getBayeuxServer().removeSession(session);
    }
}
