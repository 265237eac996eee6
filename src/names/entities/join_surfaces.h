// SPDX-License-Identifier: Apache-2.0
// The ways in which two surfaces turn out to be one name. Each looks only at surfaces that share a
// key, never at all pairs; each joins in order of the surfaces, so the result does not depend on
// the order of the documents.
#pragma once

#include "names/entities/surface_groups.h"

namespace headwater {

// "Qasmoor" and "Kasmoor": all words sound the same but for spelling habits.
void join_spellings(const std::vector<Surface>& surfaces, SurfaceGroups& groups);
// "Jusuf Sharawi" and "Youssef Charaoui": persons' names of two words or more whose words all agree
// once habits of transliteration are folded.
void join_transliterations(const std::vector<Surface>& surfaces, SurfaceGroups& groups);
// "Tolmai Liberation Movement" and "Movement for the Liberation of Tolmai": the same words in
// another order, small words and inflections aside.
void join_word_orders(const std::vector<Surface>& surfaces, SurfaceGroups& groups);
// "Renewal Bloc" and "Democratic Renewal Bloc", where the longer name is the only one of its kind.
void join_short_forms(const std::vector<Surface>& surfaces, SurfaceGroups& groups);
// "Tolmai Halk" and "Tolmay Halk Organisation": the only name that sounds the same but for a last
// word that says what kind of body it is.
void join_bare_names(const std::vector<Surface>& surfaces, SurfaceGroups& groups);
// "SEN" and the only name of the case with these initials.
void join_acronyms(const std::vector<Surface>& surfaces, SurfaceGroups& groups);
// A surname that only one person of the case has.
void join_surnames(const std::vector<Surface>& surfaces, SurfaceGroups& groups);

}  // namespace headwater
