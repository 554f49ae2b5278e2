/** What the world knows: states, bodies, armed groups, agencies, outlets and places with their names and outside ids, from frozen lists. */
@NullMarked
package org.tadmor.registry;

import org.jspecify.annotations.NullMarked;
