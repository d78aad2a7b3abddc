// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl.component;

import org.apache.camel.Component;

/**
 * Camel's contract of component builders, in the package in which the generated builders look for it.
 *
 * @param <C> the component that is built
 */
public interface ComponentBuilder<C extends Component> extends org.apache.camel.builder.component.ComponentBuilder<C> {}
