// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Builders of the components, generated from their options; {@link io.camelcx.dsl.component.ComponentsBuilderFactory} has one for each. */
package io.camelcx.dsl.component;
