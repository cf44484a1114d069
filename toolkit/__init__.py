"""lagverk: statutes and amending acts as structured values, and the papers made from them."""
