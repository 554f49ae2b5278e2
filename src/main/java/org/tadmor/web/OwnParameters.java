package org.tadmor.web;

/** An argument of a controller method whose resolver knows the parameters of the operation, and refuses all others. */
public interface OwnParameters {}
