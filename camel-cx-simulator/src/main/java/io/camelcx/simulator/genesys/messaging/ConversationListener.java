// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.genesys.settings.MessagingChannel;

/** Follows the conversations. */
public interface ConversationListener {

    /** A conversation has begun; it holds its first message. */
    void began(Conversation conversation, MessagingChannel channel);

    /** A conversation has ended. */
    void ended(Conversation conversation);
}
