// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

/** The forms of the signature of a server API token. */
public enum ServerTokenForm {
    /** The current one: {@code tkn_key_epoch_user_hash}. */
    tkn,
    /** An older form, which is still in use: {@code key_epoch_user_hash}. */
    legacy
}
