// SPDX-License-Identifier: Apache-2.0
#include "pipeline/attribute_document.h"

#include "attribution/find_attributions.h"
#include "pipeline/language_stages.h"

namespace headwater {

std::vector<Attribution> attribute_document(const Document& document, const Sentences& sentences) {
  if (!has_learned_attribution()) return find_attributions(document, sentences);
  return find_attributions(document, sentences,
                           find_syntax(sentences, sentences_to_parse(sentences)));
}

}  // namespace headwater
