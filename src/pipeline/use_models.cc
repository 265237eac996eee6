// SPDX-License-Identifier: Apache-2.0
#include "pipeline/use_models.h"

#include "attribution/labeller/open_attribution_models.h"
#include "language/language_models.h"

namespace headwater {

Result<void> use_models_of(const std::string& folder) {
  if (auto used = use_language_models(folder); !used) return used;
  return use_attribution_models(folder);
}

}  // namespace headwater
