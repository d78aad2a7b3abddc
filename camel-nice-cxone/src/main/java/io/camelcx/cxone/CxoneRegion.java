// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

/** The production environments that the vendor's Data Extraction text names. */
public enum CxoneRegion {
    /** North America. */
    Oregon("https://na1.nice-incontact.com"),
    /** Australia. */
    Australia("https://au1.nice-incontact.com"),
    /** Europe. */
    Frankfurt("https://eu1.niceincontact.com");

    private final String baseUrl;

    CxoneRegion(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The base URL of its APIs. */
    public String baseUrl() {
        return baseUrl;
    }
}
