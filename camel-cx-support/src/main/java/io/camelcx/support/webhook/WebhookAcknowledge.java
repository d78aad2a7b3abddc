// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

/** When a webhook is answered with success. */
public enum WebhookAcknowledge {
    /** After the route has processed it. What fails, or takes too long, is answered so that the vendor delivers it again. */
    afterRoute,
    /** When it has been received. What the route fails on is not delivered again. */
    onReceipt
}
