"""Where does the map run?"""
