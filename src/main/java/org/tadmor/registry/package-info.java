/** What the world knows: states, bodies, armed groups, agencies and outlets with their names and outside ids, from frozen lists. */
@NullMarked
package org.tadmor.registry;

import org.jspecify.annotations.NullMarked;
