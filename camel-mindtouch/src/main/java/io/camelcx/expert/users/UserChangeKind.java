// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

/** What happened to a user since the last poll. */
public enum UserChangeKind {
    /** The list contains a user whom the route has not received. */
    added,
    /** The list shows a user otherwise than before. */
    changed,
    /** The site has no such user any more. */
    deleted,
    /** The user exists, but two complete lists in a row do not contain it: a filter of the endpoint no longer matches, or the user is hidden. */
    unlisted
}
