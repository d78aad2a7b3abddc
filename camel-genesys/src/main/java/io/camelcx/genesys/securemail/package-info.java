// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code genesys-securemail}: secure mails of Genesys Multicloud CX (Secure Email API). */
package io.camelcx.genesys.securemail;
