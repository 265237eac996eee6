// SPDX-License-Identifier: Apache-2.0
#include "base/mask_digits.h"

namespace headwater {

std::string mask_digits(std::string_view text) {
  std::string masked;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && masked.ends_with('#')) continue;
    masked += digit ? '#' : c;
  }
  return masked;
}

}  // namespace headwater
