// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

/** How a submission answers the id of its job. */
public enum JobIdForm {
    /** A bare JSON string, as in the vendor's text: {@code "20873a3f"}. */
    STRING,
    /** {@code {"jobId": "20873a3f"}}. */
    OBJECT,
    /** {@code {"id": "20873a3f"}}. */
    ID_OBJECT,
    /** {@code {"jobResponse": {"jobId": "20873a3f"}}}. */
    NESTED,
    /** A text without quotes, which is no JSON: {@code 20873a3f}. */
    BARE
}
