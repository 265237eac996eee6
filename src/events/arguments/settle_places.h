// SPDX-License-Identifier: Apache-2.0
// Towns that a document names with their state or county once and by the name alone elsewhere.
//
// Input:   the places of a document, in order of the text.
// Output:  region and country of those told without a region.
// Rule:    as the town of that name told before says, else the one told after; what a town of the
//          gazetteer with that name would say counts no more.
// Example: "in Bristol, TN … Bristol police" -> both in Tennessee, United States.
#pragma once

#include "events/arguments/places.h"

namespace headwater {

void settle_places(DocumentPlaces& found);

}  // namespace headwater
