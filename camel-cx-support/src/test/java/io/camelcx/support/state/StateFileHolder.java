// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

/** A process that owns a state file until it is killed. */
final class StateFileHolder {

    private StateFileHolder() {}

    public static void main(String[] args) throws InterruptedException {
        StateFile states = new StateFile();
        states.setFile(args[0]);
        states.start();
        states.setState("one", "of the other process");
        System.out.println("holds");
        Thread.currentThread().join();
    }
}
