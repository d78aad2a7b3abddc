// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * How the Interactions Webhook is sent, immutable: each {@code with} method returns a changed copy.
 *
 * @param secret the app secret of the webhooks that are registered without one
 * @param form how an event is written
 * @param gather the time for which events are gathered into one payload, by the simulator's clock; with zero each
 *     event is sent by itself
 */
public record InteractionEventSettings(String secret, Form form, Duration gather) {

    /** How an event is written. */
    public enum Form {
        /** {@code event}, and an {@code entity} that holds the other fields, as in the model of the vendor's text. */
        NESTED,
        /** All fields side by side. */
        FLAT,
        /** {@code event}, and an {@code entity} without fields. */
        EMPTY_ENTITY,
        /** An object without fields, as in the sample of the vendor's text. */
        EMPTY
    }

    public InteractionEventSettings {
        Checks.requireText("secret", secret);
        Checks.requireNotNegative("gather", gather);
    }

    public static InteractionEventSettings defaults() {
        return new InteractionEventSettings("demo-interactions-secret", Form.NESTED, Duration.ZERO);
    }

    public InteractionEventSettings withSecret(String key) {
        return new InteractionEventSettings(key, form, gather);
    }

    public InteractionEventSettings withForm(Form written) {
        return new InteractionEventSettings(secret, written, gather);
    }

    public InteractionEventSettings withGather(Duration time) {
        return new InteractionEventSettings(secret, form, time);
    }
}
