// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

/** The operations of a producer of {@code expert-groups}. */
public enum ExpertGroupsOperation {
    /** Reads a group. */
    get,
    /** Lists groups: a page, or all of them. */
    list,
    /** Creates a group. */
    create,
    /** Renames a group, or gives it another role. */
    update,
    /** Changes the group of a name, or creates one. */
    createOrUpdate,
    /** Deletes a group; its members stay. */
    delete,
    /** Lists the members of a group: a page, or all of them. */
    users,
    /** Adds members. */
    addUsers,
    /** Removes members. */
    removeUsers,
    /** Replaces all members. */
    setUsers
}
