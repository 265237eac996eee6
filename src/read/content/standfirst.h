// SPDX-License-Identifier: Apache-2.0
// What scores of single blocks leave out against sense: the standfirst of an article, and the post
// that a thread answers.
//
// Input:   a page whose blocks have been decided.
// Output:  the same page with these blocks kept.
// Rule:    a paragraph between the headline and the text, in the head of the page or outside its
//          container, belongs to the article, be it ever so short of company; where nothing but a
//          thread of readers' posts is left, the first of them is the text and the others are
//          comments.
// Example: headline, "The council votes on Monday. Both sides expect trouble.", picture, byline,
//          article -> the second line is kept.
#pragma once

#include <vector>

#include "read/page/page.h"

namespace headwater {

void restore_standfirst(Page& page, const std::vector<float>& scores);
void restore_first_post(Page& page);
// Where nothing at all is left, what is no furniture by its words comes back; failing that,
// everything: a text is never read as an empty one.
void restore_empty_text(Page& page);

}  // namespace headwater
