// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.settings.Checks;
import java.net.URI;

/**
 * A registered webhook.
 *
 * @param name the id of its channel, or the name of an Interactions Webhook
 * @param kind what is sent to it
 * @param url where it is sent
 * @param secret the app secret that signs it
 */
public record Webhook(String name, Kind kind, URI url, String secret) {

    /** What is sent, and which responses mean that it was received. */
    public enum Kind {
        /** The agents' messages: any 2XX is good, and only a 5XX or no response leads to another attempt. */
        MESSAGES {
            @Override
            Verdict verdict(int status) {
                return status / 100 == 2 ? Verdict.DONE : status / 100 == 5 ? Verdict.AGAIN : Verdict.REFUSED;
            }
        },
        /** State changes of interactions: only 200 is good, everything else leads to another attempt. */
        INTERACTIONS {
            @Override
            Verdict verdict(int status) {
                return status == 200 ? Verdict.DONE : Verdict.AGAIN;
            }
        };

        abstract Verdict verdict(int status);
    }

    /** What follows from a response. */
    enum Verdict {
        DONE,
        REFUSED,
        AGAIN
    }

    public Webhook {
        Checks.requireText("name", name);
        Checks.requireText("secret", secret);
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("url is '" + url + "', it must be a URL that begins with http or https");
        }
    }
}
