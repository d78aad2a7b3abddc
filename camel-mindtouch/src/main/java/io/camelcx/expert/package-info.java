// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * NICE CXone Expert (MindTouch): the connection that all of its components share.
 */
package io.camelcx.expert;
