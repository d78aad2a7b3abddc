// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.facade;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a facade an operation of the control surface below {@code /__sim/}. Arguments are found by the names of
 * the parameters: in the path, in the fields of a JSON object that is the body, in the query. Overloads may share one route;
 * the one with the most parameters that the request has is called. An {@link IllegalArgumentException} or
 * {@link IllegalStateException} answers 400 with its message.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Control {
    /** Method and path from the vendor's part of the control surface on, such as {@code POST /jobs/{id}/complete}. */
    String value();

    /** The field of the answer that holds a result that is a list; the method's name if blank. */
    String list() default "";

    /** The value of a parameter that the request does not have, as JSON or as bare text. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Default {
        String value();
    }

    /** The parameter is the whole body. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Body {}
}
