// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

/** How attachments are sent. */
public enum GenesysSecuremailSendAs {
    /** In the JSON of the mail, in Base64. */
    inline,
    /** As the files of a form. */
    multipart
}
