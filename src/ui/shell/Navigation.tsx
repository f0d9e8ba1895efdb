import { NavLink } from 'react-router';
import { useServices } from '../client/ClientContext.ts';
import { placesOf } from './places.tsx';

/** The places of whoever is at work; only what works, and only what is theirs. */
export function Navigation() {
  const { person } = useServices();
  return (
    <nav className="navigation" aria-label="主导航">
      <p className="product">维权卷宗</p>
      <ul>
        {placesOf(person.role).map(({ path, label, icon }) => (
          <li key={path}>
            <NavLink to={path} end={path === '/'}>
              {icon} {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
